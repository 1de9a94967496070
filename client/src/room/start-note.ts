import { QUICK_ADD } from '../steps/identify/quick-add-state.ts'

/** Takes the person to the field where the next stakeholder is typed; false where there is none. */
export function startNote(): boolean {
  const field = document.getElementById(QUICK_ADD)
  field?.focus()
  return field !== null
}
