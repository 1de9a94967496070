import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env.SERVER_PORT ?? 3001}`

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: {
    port: 3000,
    strictPort: true,
    // the shorthand would send the server's own address as Host, and the server refuses calls from a foreign origin
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/health': { target: server, changeOrigin: false },
      '/sync': { target: server, changeOrigin: false, ws: true },
    },
  },
  build: {
    target: 'es2022',
    // the page's policy allows no inline styles or scripts, and fonts only from its own address
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // A few files instead of dozens, because over HTTP/1.1 a browser fetches six at a time: the domain with its replication, and what every
    // screen is made of. The door keeps to itself, so that it waits for neither.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'door', tags: ['$initial'], priority: 3 },
            {
              name: 'board',
              test: /packages[\\/](board|tools|wire)[\\/]|node_modules[\\/](yjs|lib0|y-protocols|y-websocket|y-indexeddb|nanoid)[\\/]/,
              priority: 2,
            },
            {
              name: 'kit',
              test: /packages[\\/](ui|messages[\\/]src[\\/][a-z-]+\.ts)|node_modules[\\/](lucide-react|wouter|react|react-dom|scheduler|use-sync-external-store|regexparam|mitt)[\\/]|client[\\/]src[\\/](language|screen)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  // so that a worker fetches what it needs when it needs it: a report and a spreadsheet have large libraries
  worker: { format: 'es' },
  css: { modules: { generateScopedName: '[name]__[local]__[hash:base64:4]' } },
})
