import { stateOf, type WorkshopState } from '@samenbord/board'
import { useCallback, useEffect, useState } from 'react'
import { type ApiCode, api, type Version } from '../api/api.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'

/** The versions as the server lists them, why they cannot be had, and how to ask again. */
export function useVersions() {
  const { id } = useWorkshop()
  const [versions, setVersions] = useState<readonly Version[]>()
  const [failure, setFailure] = useState<ApiCode>()
  const ask = useCallback(async () => {
    const answer = await api.versions(id)
    if (answer.ok) setVersions(answer.value.versions)
    setFailure(answer.ok ? undefined : answer.code)
  }, [id])
  useEffect(() => void ask(), [ask])
  return { versions, failure, ask }
}

type Shown = { readonly id: string } & ({ readonly state: WorkshopState } | { readonly failure: ApiCode })

/** What a version holds, once it has come, or why it did not. */
export function useVersionState(version: string): Shown | undefined {
  const { id } = useWorkshop()
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    let isHere = true
    void api.version(id, version).then(answer => {
      if (!isHere) return
      setShown(answer.ok ? { id: version, state: stateOf(answer.value) } : { id: version, failure: answer.code })
    })
    return () => {
      isHere = false
    }
  }, [id, version])
  return shown?.id === version ? shown : undefined
}
