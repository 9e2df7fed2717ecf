// Words that people type for each need, by language: a service that has the need is found by them, whatever its own words are.
import type { HelpLanguage } from '../../kit/language.ts'
import type { Need } from '../needs.ts'

/**
 * Phrases between commas, as people write them: accents, capitals and plurals make no difference (`wordsIn`). A search takes
 * the phrases of all languages, since people type in their own on a page in another. They travel to the device in the list of
 * services, since they are data and too heavy for a script.
 */
export const SYNONYMS: Readonly<Record<Need, Readonly<Record<HelpLanguage, string>>>> = {
  danger: {
    en: 'danger,emergency,urgent,unsafe,hurting me,hits me,hit me,beats me,threatened,escape,beaten,being followed',
    es: 'peligro,emergencia,urgente,me pega,me pegan,me golpea,me golpean,amenaza,escapar,auxilio',
    vi: 'nguy hiểm,khẩn cấp,cấp cứu,bị đánh,trốn thoát',
    zh: '危险,紧急,救命,威胁,逃跑',
    bs: 'opasnost,hitno,prijetnja,tuče me,bijeg',
    ar: 'خطر,طوارئ,عاجل,تهديد,هروب',
  },
  talk: {
    en: 'talk,hotline,helpline,crisis line,someone to talk to,listen,chat,advice,scared,alone',
    es: 'hablar,línea de ayuda,consejo,platicar,escuchar,desahogarme,miedo',
    vi: 'nói chuyện,đường dây nóng,tư vấn,lắng nghe',
    zh: '倾诉,热线,聊天,咨询',
    bs: 'razgovor,linija za pomoć,savjet,neko da me sasluša',
    ar: 'حديث,خط ساخن,استشارة,نصيحة',
  },
  shelter: {
    en: 'shelter,safe house,place to sleep,place to stay,bed,tonight,homeless,refuge,domestic violence',
    es: 'refugio,albergue,casa segura,dónde dormir,cama,sin hogar,violencia doméstica',
    vi: 'nơi trú ẩn,chỗ ngủ,nhà tạm lánh,vô gia cư',
    zh: '庇护所,收容所,避难所,过夜,无家可归',
    bs: 'sklonište,sigurna kuća,prenoćište,beskućnik,gdje da spavam',
    ar: 'مأوى,ملجأ,مكان للنوم,بيت آمن,بلا مأوى',
  },
  home: {
    en: 'housing,home,apartment,rent,place to live,eviction,landlord,transitional housing',
    es: 'vivienda,casa,apartamento,renta,alquiler,desalojo,dónde vivir',
    vi: 'nhà ở,căn hộ,thuê nhà,tiền nhà',
    zh: '住房,公寓,租房,房租,房东',
    bs: 'stanovanje,kuća,stan,kirija,iznajmljivanje',
    ar: 'سكن,شقة,إيجار,منزل',
  },
  food: {
    en: 'food,hungry,meal,groceries,pantry,food bank,food stamps,eat,soup kitchen',
    es: 'comida,hambre,alimentos,despensa,banco de alimentos,estampillas,comer',
    vi: 'thức ăn,đói,thực phẩm,bữa ăn',
    zh: '食物,吃饭,饥饿,食品',
    bs: 'hrana,glad,obrok,namirnice',
    ar: 'طعام,جوع,وجبة,أكل',
  },
  things: {
    en: 'clothes,clothing,shoes,diapers,furniture,blanket,hygiene,phone,toiletries',
    es: 'ropa,zapatos,pañales,muebles,cobijas,teléfono,higiene',
    vi: 'quần áo,giày,tã,chăn,đồ dùng',
    zh: '衣服,鞋,尿布,家具,毯子',
    bs: 'odjeća,obuća,pelene,namještaj,deka',
    ar: 'ملابس,أحذية,حفاضات,أثاث,بطانية',
  },
  ride: {
    en: 'ride,transportation,bus,bus pass,taxi,gas,travel,car',
    es: 'transporte,autobús,pasaje,taxi,gasolina,viaje,carro',
    vi: 'đi lại,xe buýt,đưa đón,vé xe',
    zh: '交通,公交,乘车,接送',
    bs: 'prevoz,autobus,vožnja,karta',
    ar: 'مواصلات,حافلة,توصيل,نقل',
  },
  doctor: {
    en: 'doctor,medical,clinic,hospital,nurse,dentist,health,sick,pregnant,medicine',
    es: 'doctor,médico,clínica,hospital,enfermera,dentista,salud,enferma,enfermo,embarazada',
    vi: 'bác sĩ,phòng khám,bệnh viện,nha sĩ,có thai',
    zh: '医生,诊所,医院,看病,怀孕,牙医',
    bs: 'doktor,ljekar,bolnica,klinika,zubar,trudna',
    ar: 'طبيب,عيادة,مستشفى,صحة,حامل',
  },
  assault: {
    en: 'rape,raped,sexual assault,sexual abuse,assaulted,molested,rape kit,forensic exam,forced me',
    es: 'violación,me violaron,abuso sexual,agresión sexual,violada,me forzaron',
    vi: 'hiếp dâm,cưỡng hiếp,xâm hại tình dục,lạm dụng tình dục',
    zh: '强奸,性侵,性侵犯,性虐待',
    bs: 'silovanje,seksualni napad,seksualno zlostavljanje,silovana',
    ar: 'اغتصاب,اعتداء جنسي,تحرش',
  },
  mind: {
    en: 'counseling,counselling,therapy,therapist,mental health,depression,anxiety,trauma,suicide,suicidal,kill myself,end my life,want to die,hurt myself,self harm,nightmares',
    es: 'consejería,terapia,terapeuta,psicólogo,salud mental,depresión,ansiedad,trauma,suicidio,suicidarme,matarme,quiero morir,morirme,quitarme la vida,hacerme daño',
    vi: 'tâm lý,trầm cảm,lo âu,sức khỏe tâm thần,tự tử,tự sát,muốn chết',
    zh: '心理,心理咨询,抑郁,焦虑,自杀,想死,不想活,轻生,创伤',
    bs: 'psiholog,terapija,depresija,mentalno zdravlje,samoubistvo,ubiti se,umrijeti',
    ar: 'علاج نفسي,صحة نفسية,اكتئاب,قلق,انتحار,أموت,قتل نفسي',
  },
  substance: {
    en: 'drugs,alcohol,addiction,rehab,detox,overdose,opioid,heroin,meth,drinking',
    es: 'drogas,alcohol,adicción,rehabilitación,desintoxicación,sobredosis,opioides',
    vi: 'ma túy,rượu,nghiện,cai nghiện',
    zh: '毒品,戒毒,酒精,上瘾,戒酒',
    bs: 'droga,alkohol,ovisnost,liječenje ovisnosti',
    ar: 'مخدرات,كحول,إدمان,تعاطي',
  },
  legal: {
    en: 'lawyer,attorney,legal,legal aid,court,order of protection,restraining order,divorce,custody,rights',
    es: 'abogado,abogada,legal,ayuda legal,corte,orden de protección,divorcio,custodia,derechos',
    vi: 'luật sư,pháp lý,tòa án,ly hôn,quyền lợi',
    zh: '律师,法律,法庭,离婚,法律援助',
    bs: 'advokat,pravna pomoć,sud,razvod,prava',
    ar: 'محامي,محام,قانون,محكمة,طلاق',
  },
  immigration: {
    en: 'immigration,visa,t visa,u visa,green card,asylum,refugee,undocumented,deportation,work permit',
    es: 'inmigración,migración,visa,asilo,refugiado,indocumentado,deportación,permiso de trabajo',
    vi: 'di trú,nhập cư,thị thực,thẻ xanh,tị nạn,trục xuất',
    zh: '移民,签证,绿卡,庇护,难民,驱逐',
    bs: 'imigracija,viza,zelena karta,azil,izbjeglica',
    ar: 'هجرة,تأشيرة,لجوء,لاجئ,ترحيل',
  },
  pay: {
    en: 'wages,unpaid,not paid,wage theft,paycheck,overtime,boss,debt to my boss,forced to work',
    es: 'salario,sueldo,no me pagan,robo de salario,patrón,horas extra,trabajo forzado',
    vi: 'tiền lương,không trả lương,ông chủ,lao động cưỡng bức',
    zh: '工资,欠薪,老板,强迫劳动',
    bs: 'plata,neisplaćena plata,poslodavac,prisilni rad',
    ar: 'أجر,راتب,لم يدفع,صاحب العمل',
  },
  job: {
    en: 'job,work,employment,resume,career,job training,hiring,looking for work',
    es: 'trabajo,empleo,buscar trabajo,capacitación,currículum,contratan',
    vi: 'việc làm,tìm việc,đào tạo nghề,công việc',
    zh: '工作,就业,找工作,招聘',
    bs: 'posao,zaposlenje,tražim posao,obuka',
    ar: 'عمل,وظيفة,توظيف,تدريب',
  },
  school: {
    en: 'school,education,class,classes,english class,ged,diploma,learn english,college',
    es: 'escuela,educación,clases,clases de inglés,diploma,aprender inglés,universidad',
    vi: 'trường học,lớp học,học tiếng anh,giáo dục',
    zh: '学校,上学,课程,学英语,教育',
    bs: 'škola,obrazovanje,časovi,učiti engleski',
    ar: 'مدرسة,تعليم,دروس,تعلم الإنجليزية',
  },
  money: {
    en: 'money,cash,bills,benefits,financial help,compensation,victim compensation,welfare,utilities',
    es: 'dinero,efectivo,ayuda económica,beneficios,compensación,facturas,deudas',
    vi: 'tiền,trợ cấp,hóa đơn,bồi thường',
    zh: '钱,补助,账单,赔偿,福利',
    bs: 'novac,novčana pomoć,računi,naknada',
    ar: 'مال,مساعدة مالية,فواتير,تعويض',
  },
  papers: {
    en: 'passport,birth certificate,id card,identification,documents,papers,social security card,took my passport,driver license',
    es: 'pasaporte,acta de nacimiento,identificación,documentos,papeles,licencia,me quitaron el pasaporte',
    vi: 'hộ chiếu,giấy tờ,giấy khai sinh,căn cước',
    zh: '护照,证件,身份证,出生证明',
    bs: 'pasoš,dokumenti,lična karta,rodni list',
    ar: 'جواز سفر,وثائق,هوية,شهادة ميلاد',
  },
  pictures: {
    en: 'pictures,photos,videos,nudes,images online,sextortion,blackmail,take down,revenge porn',
    es: 'fotos,videos,imágenes,desnudos,chantaje,sextorsión,borrar fotos',
    vi: 'hình ảnh,ảnh khỏa thân,video,tống tiền',
    zh: '照片,裸照,视频,勒索,删除照片',
    bs: 'slike,fotografije,snimci,ucjena',
    ar: 'صور,صور عارية,فيديو,ابتزاز',
  },
  young: {
    en: 'teen,teenager,youth,young person,runaway,minor,under 18,foster care,kicked out',
    es: 'adolescente,joven,jóvenes,menor de edad,me corrieron,me escapé,hogar de crianza',
    vi: 'thiếu niên,thanh niên,vị thành niên,bỏ nhà đi',
    zh: '青少年,未成年,离家出走,青年',
    bs: 'tinejdžer,mladi,maloljetnik,pobjegla od kuće',
    ar: 'مراهق,شباب,قاصر,هارب من البيت',
  },
  children: {
    en: 'child,children,kids,baby,childcare,daycare,my son,my daughter,child abuse',
    es: 'niño,niña,hijos,bebé,guardería,mi hijo,mi hija,abuso infantil',
    vi: 'trẻ em,con cái,em bé,giữ trẻ',
    zh: '孩子,儿童,婴儿,托儿',
    bs: 'dijete,djeca,beba,vrtić',
    ar: 'طفل,أطفال,رضيع,حضانة',
  },
  friend: {
    en: 'friend,for a friend,someone else,someone i know,worried about,family member,neighbor,roommate',
    es: 'amigo,amiga,otra persona,alguien que conozco,preocupado por,familiar,vecino',
    vi: 'bạn tôi,người khác,người thân,lo lắng cho người khác',
    zh: '朋友,别人,家人,担心',
    bs: 'prijatelj,prijateljica,neko drugi,zabrinut',
    ar: 'صديق,صديقة,شخص آخر,قلق على',
  },
  report: {
    en: 'report,tip,report a tip,police,fbi,tell the police,suspicious',
    es: 'denunciar,denuncia,reportar,policía,sospechoso',
    vi: 'báo cáo,tố cáo,cảnh sát,công an',
    zh: '举报,报警,警察,报告',
    bs: 'prijava,prijaviti,policija,dojava',
    ar: 'بلاغ,تبليغ,شرطة,إبلاغ',
  },
}

/** Words that carry no meaning of their own in a search, in the languages that put spaces between words. */
export const STOP_WORDS: string =
  'a an and are for from have how i in is it me my need of on or some that the there this to want where with you your am be can do get help looking please someone somewhere he she they him her his them we us ' +
  'al busco con de del dónde el en es la las los me mi necesito para por que quiero se si su tengo un una y yo ayuda ella ellos le les lo nos ' +
  'tôi cần của là có và cho ở một muốn các ' +
  'ja mi sam je za na u i da se treba trebam mi mogu gdje pomoć ' +
  'من في على إلى أنا هل أريد أحتاج عن مع'
