// Behind every npm script: installs and builds what is missing, then does what was asked. Needs Node and npm, nothing else.
// The rest is imported only once Node is known to be new enough to read it.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`samenbord: Node.js 20.19 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
const { launch } = await import('./verbs.mjs')
process.exitCode = await launch(process.argv.slice(2))
