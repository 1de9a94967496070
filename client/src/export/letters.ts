import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url'
import strong from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url'
import type { Letters } from '@samenbord/export'

/** The letters that reports embed, from our own address. */
export async function letters(): Promise<Letters> {
  const [one, other] = await Promise.all([regular, strong].map(bytesAt))
  if (!one || !other) throw new Error('Broken invariant: two files were asked for')
  return { regular: one, strong: other }
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The letters did not come: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
