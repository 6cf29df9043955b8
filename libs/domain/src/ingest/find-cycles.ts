/**
 * The groups of nodes that can reach themselves: each is a cycle, or cycles that hang together, or one node that points at
 * itself. Nodes are 0 to `edges.length - 1`; `edges[a]` are the nodes that `a` points at. Time and memory linear; no recursion.
 */
export function findCycles(edges: readonly (readonly number[])[]): number[][] {
  const search = new Search(edges);
  for (let node = 0; node < edges.length; node += 1) search.from(node);
  return search.cycles;
}

/** Tarjan's strongly connected components, with a stack of its own in place of recursion. */
class Search {
  readonly cycles: number[][] = [];
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly next: Int32Array;
  private readonly isOpen: Uint8Array;
  private readonly open: number[] = [];
  private count = 0;

  constructor(private readonly edges: readonly (readonly number[])[]) {
    this.order = new Int32Array(edges.length);
    this.low = new Int32Array(edges.length);
    this.next = new Int32Array(edges.length);
    this.isOpen = new Uint8Array(edges.length);
  }

  from(root: number): void {
    if (this.order[root] !== 0) return;
    const way = [this.enter(root)];
    for (let node = way.at(-1); node !== undefined; node = way.at(-1)) {
      const target = this.edges[node]![this.next[node]!++];
      if (target === undefined) this.leave(way);
      else if (this.order[target] === 0) way.push(this.enter(target));
      else if (this.isOpen[target] === 1) this.lower(node, this.order[target]!);
    }
  }

  private enter(node: number): number {
    this.count += 1;
    this.order[node] = this.count;
    this.low[node] = this.count;
    this.isOpen[node] = 1;
    this.open.push(node);
    return node;
  }

  private lower(node: number, to: number): void {
    this.low[node] = Math.min(this.low[node]!, to);
  }

  private leave(way: number[]): void {
    const node = way.pop()!;
    const parent = way.at(-1);
    if (parent !== undefined) this.lower(parent, this.low[node]!);
    if (this.low[node] === this.order[node]) this.close(node);
  }

  private close(root: number): void {
    const group = this.open.splice(this.open.lastIndexOf(root));
    for (const node of group) this.isOpen[node] = 0;
    if (group.length > 1 || this.edges[root]!.includes(root)) this.cycles.push(group.sort((a, b) => a - b));
  }
}
