/** What is used of the library: its own types refer to each other in a way that TypeScript does not follow. */
declare module '@dagrejs/dagre' {
  interface Size {
    readonly width: number;
    readonly height: number;
  }

  interface Point {
    readonly x: number;
    readonly y: number;
  }

  export class Graph {
    setGraph(label: { rankdir: 'LR'; nodesep: number; ranksep: number }): this;
    setNode(id: string, size: Size): this;
    setEdge(from: string, to: string, label: object): this;
    /** Without nodes it has no size. */
    graph(): Partial<Size>;
    node(id: string): Size & Point;
    edge(from: string, to: string): { readonly points: readonly Point[] };
  }

  /** Gives each node its middle, each edge its points, and the graph its size. */
  export function layout(graph: Graph): void;
}
