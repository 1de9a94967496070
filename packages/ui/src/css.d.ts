declare module '*.module.css' {
  const names: Readonly<Record<string, string>>
  export default names
}

// All that the one test that reads a file needs of Node; the primitives themselves know only the browser.
declare module 'node:fs' {
  export function readFileSync(path: URL, encoding: 'utf8'): string
}
