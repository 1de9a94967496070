import { useEffect, useState } from 'react'
import { api, type Keeping } from '../api/api.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'

/** How long the workshop is kept, once the server has said it, and how to set it after a change. */
export function useKeeping(wanted: boolean): [Keeping | undefined, (keeping: Keeping) => void] {
  const { id } = useWorkshop()
  const [keeping, setKeeping] = useState<Keeping>()
  useEffect(() => {
    let gone = false
    if (wanted) void api.keeping(id).then(answer => answer.ok && !gone && setKeeping(answer.value))
    return () => {
      gone = true
    }
  }, [id, wanted])
  return [keeping, setKeeping]
}
