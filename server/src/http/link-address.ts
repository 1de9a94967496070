/** A link as people pass it on. The secret sits in the fragment, which browsers send to nobody. */
export function linkOf(origin: string, secret: string): string {
  return `${origin}/j#v1.${secret}`
}
