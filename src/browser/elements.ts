// Elements made from names and texts, never from markup: what a page with Trusted Types allows.

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
type Child = Node | string | null

/** An HTML element. Attributes that are `false` or absent are left out; `true` stands without a value. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), attributes, children)
}

/** An element of a drawing. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)
}

let drawings = 0

/** A drawing that is read as one picture with a name and a description. */
export function drawing(
  {
    title,
    description,
    ...attributes
  }: Attributes & { readonly title: string; readonly description: string },
  ...children: readonly Child[]
): SVGSVGElement {
  const id = `drawing-${(drawings += 1)}`
  return svgElement(
    'svg',
    {
      role: 'img',
      'aria-labelledby': `${id}-t`,
      'aria-describedby': `${id}-d`,
      width: '100%',
      ...attributes,
    },
    svgElement('title', { id: `${id}-t` }, title),
    svgElement('desc', { id: `${id}-d` }, description),
    ...children,
  )
}

function filled<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  made.append(...children.filter((child): child is Node | string => child !== null))
  return made
}
