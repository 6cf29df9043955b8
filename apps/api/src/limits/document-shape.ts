import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** How large a document is once its fragments are put in place; each fragment is measured once, so the work grows with the text alone. */
export interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

const NOTHING: Shape = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };
const ENDLESS: Shape = { depth: Infinity, aliases: Infinity, directives: Infinity, rootFields: Infinity };

/** The largest operation of a document. A fragment that contains itself is endless. */
export function shapeOf(document: DocumentNode): Shape {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  const measure = new Measure(fragments);
  const shapes = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [add(measure.of(node.selectionSet), { ...NOTHING, directives: node.directives?.length ?? 0 })] : [],
  );
  return shapes.reduce(larger, NOTHING);
}

class Measure {
  private readonly known = new Map<string, Shape>();
  private readonly open = new Set<string>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  of({ selections }: SelectionSetNode): Shape {
    return selections.map((node) => add(this.ofSelection(node), { ...NOTHING, directives: node.directives?.length ?? 0 })).reduce(beside, NOTHING);
  }

  private ofSelection(node: SelectionSetNode['selections'][number]): Shape {
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return this.of(node.selectionSet);
    const below = node.selectionSet ? this.of(node.selectionSet) : NOTHING;
    return { depth: below.depth + 1, aliases: below.aliases + (node.alias ? 1 : 0), directives: below.directives, rootFields: 1 };
  }

  private ofFragment(name: string): Shape {
    const known = this.known.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return NOTHING;
    if (this.open.has(name)) return ENDLESS;
    this.open.add(name);
    const shape = this.of(fragment.selectionSet);
    this.open.delete(name);
    this.known.set(name, shape);
    return shape;
  }
}

const beside = (a: Shape, b: Shape): Shape => ({ ...add(a, b), depth: Math.max(a.depth, b.depth) });

const add = (a: Shape, b: Shape): Shape => ({
  depth: a.depth + b.depth,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  rootFields: a.rootFields + b.rootFields,
});

const larger = (a: Shape, b: Shape): Shape => ({
  depth: Math.max(a.depth, b.depth),
  aliases: Math.max(a.aliases, b.aliases),
  directives: Math.max(a.directives, b.directives),
  rootFields: Math.max(a.rootFields, b.rootFields),
});
