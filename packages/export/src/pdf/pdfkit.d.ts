// What we use of pdfkit. Its own types bring those of Node with them, which the pure packages must not know.
declare module 'pdfkit' {
  export interface StructOptions {
    readonly alt?: string
    readonly bbox?: readonly [left: number, top: number, right: number, bottom: number]
    readonly scope?: 'Row' | 'Column'
  }
  export interface Struct {
    /** Draws at once when the element hangs in the tree already. */
    add(child: Struct | (() => void)): this
    end(): void
  }
  export interface Outline {
    addItem(title: string, options?: { readonly expanded?: boolean }): Outline
  }
  export interface TextOptions {
    readonly width?: number
    readonly align?: 'left' | 'center' | 'right'
    readonly lineGap?: number
    readonly lineBreak?: boolean
  }
  export default class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>)
    readonly outline: Outline
    readonly page: { readonly width: number; readonly height: number }
    on(event: 'data', listener: (bytes: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    end(): void
    addPage(options: Readonly<Record<string, unknown>>): this
    switchToPage(at: number): unknown
    bufferedPageRange(): { readonly start: number; readonly count: number }
    registerFont(name: string, bytes: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(width: number): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    circle(x: number, y: number, radius: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    fill(): this
    stroke(): this
    fillAndStroke(fill: string, stroke: string): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    widthOfString(text: string): number
    heightOfString(text: string, options: TextOptions): number
    currentLineHeight(): number
    struct(type: string, options: StructOptions, children?: readonly (() => void)[]): Struct
    addStructure(struct: Struct): this
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): this
    endMarkedContent(): this
  }
}
