import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const bytesOf = async name => new Uint8Array(await readFile(resolve(`@expo-google-fonts/inter/${name}.ttf`)))

export async function letters() {
  const [regular, strong] = await Promise.all(
    ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map(bytesOf),
  )
  return { regular, strong }
}
