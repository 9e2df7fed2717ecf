// "Leave quickly": a plain link that works without any script, with the hooks that the script enhances.
import type { JSX } from 'preact'
import type { HelpWords } from '../../words.ts'

export interface LeaveQuicklyProps {
  readonly words: HelpWords
  /** Where it leads: the settings' `leave.to`. */
  readonly to: string
}

/**
 * The link, a hint about the Shift key that shows only where the script runs, and an empty place for what the script
 * tells screen readers. It says nothing about history, because it cannot erase it.
 */
export function LeaveQuickly({ words, to }: LeaveQuicklyProps): JSX.Element {
  return (
    <div class="leave-box">
      <a class="leave" href={to} rel="noreferrer nofollow" data-leave="">
        {words.t('leave')}
      </a>
      <span class="leave-hint small">{words.t('leave.hint')}</span>
      <span
        class="vh"
        role="status"
        data-leave-status=""
        data-shift-2={words.t('leave.shift2')}
        data-shift-1={words.t('leave.shift1')}
        data-leaving={words.t('leave.leaving')}
        data-timed-out={words.t('leave.timedout')}
      />
    </div>
  )
}
