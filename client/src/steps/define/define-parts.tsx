export { DefineList } from './define-list.tsx'
export { DefineMain } from './define-main.tsx'
export { DefinePanel } from './define-panel.tsx'
