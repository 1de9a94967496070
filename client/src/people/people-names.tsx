import { usePeople } from '../workshop/use-workshop.tsx'

/** The names of the people in the workshop, each once, as proposals for a field that has this id as its `list`. */
export function PeopleNames({ id }: { id: string }) {
  const names = new Set(usePeople().map(person => person.name))
  return (
    <datalist id={id}>
      {[...names].map(name => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
