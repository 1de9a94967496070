import { resolve } from 'node:path'

const page = (name: string) => resolve(import.meta.dirname, `${name}.html`)

export default {
  root: import.meta.dirname,
  define: { 'process.env.IS_PREACT': '"false"' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 100_000,
    rollupOptions: { input: { tldraw: page('tldraw'), excalidraw: page('excalidraw'), konva: page('react-konva') } },
  },
}
