import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Letters } from '@samenbord/export'

const { resolve } = createRequire(import.meta.url)
let known: Promise<Letters> | undefined

/** The letters that reports embed, from the disk; read once. */
export function letters(): Promise<Letters> {
  known ??= readLetters()
  return known
}

async function readLetters(): Promise<Letters> {
  const [regular, strong] = await Promise.all([
    readFile(resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')),
    readFile(resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')),
  ])
  return { regular, strong }
}
