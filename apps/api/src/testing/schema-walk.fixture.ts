import { getNamedType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLSchema, isLeafType, isNonNullType, isObjectType, isUnionType } from 'graphql';

/** A query that leads to one edge of the schema and reads every plain value at its end. */
export interface Edge {
  readonly name: string;
  readonly query: string;
}

interface Step {
  readonly type: GraphQLObjectType;
  /** Puts a selection of this type into a whole query. */
  readonly wrap: (selection: string) => string;
}

/** As it is written in a query; undefined where the argument is left out. */
type Values = (argument: string, field: string) => string | number | undefined;

/** Every field of every type that can be reached from Query, each by a shortest way. `valueOf` gives the arguments. */
export function edgesOf(schema: GraphQLSchema, valueOf: Values): Edge[] {
  const seen = new Set<string>(['Query']);
  const line: Step[] = [{ type: schema.getQueryType()!, wrap: (selection) => `{ ${selection} }` }];
  const edges: Edge[] = [];
  for (let step = line.shift(); step; step = line.shift()) {
    for (const field of Object.values(step.type.getFields())) {
      const call = `${field.name}${argumentsOf(field, valueOf)}`;
      for (const { type, open } of targetsOf(field, schema)) {
        const { wrap } = step;
        const within = (selection: string): string => wrap(`${call} { ${open(selection)} }`);
        edges.push({ name: `${step.type.name}.${field.name} ${type.name}`, query: within(plainFields(type)) });
        if (seen.has(type.name)) continue;
        seen.add(type.name);
        line.push({ type, wrap: within });
      }
    }
  }
  return edges;
}

function targetsOf(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): { type: GraphQLObjectType; open: (selection: string) => string }[] {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return [{ type, open: (selection) => selection }];
  return isUnionType(type) ? schema.getPossibleTypes(type).map((one) => ({ type: one, open: (selection) => `... on ${one.name} { ${selection} }` })) : [];
}

/** With __typename, since a type may hold nothing plain. */
function plainFields(type: GraphQLObjectType): string {
  const plain = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
  return ['__typename', ...plain.map(({ name }) => name)].join(' ');
}

function argumentsOf(field: GraphQLField<unknown, unknown>, valueOf: Values): string {
  const given = field.args.flatMap(({ name, type }) => {
    const value = valueOf(name, field.name);
    return value === undefined ? (isNonNullType(type) ? [`${name}: ${fallback(type)}`] : []) : [`${name}: ${value}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

const fallback = (type: GraphQLInputType): string => (getNamedType(type).name === 'Int' ? '2' : '"x"');

/** Fewer than the api has connections: asked all at once, the last would wait for one longer than the five seconds it is given. */
const AT_ONCE = 8;

/** Asks for every edge; answers with its name and the whole answer. An edge that was not looked at, because too much was asked at once, proves nothing: that throws. */
export async function askEach(edges: readonly Edge[], ask: (query: string) => Promise<object>): Promise<[name: string, answer: string][]> {
  const answers: [string, string][] = [];
  for (let from = 0; from < edges.length; from += AT_ONCE) {
    answers.push(...(await Promise.all(edges.slice(from, from + AT_ONCE).map(async ({ name, query }): Promise<[string, string]> => [name, JSON.stringify(await ask(query))]))));
  }
  const unseen = answers.filter(([, answer]) => answer.includes('"code":"BUSY"')).map(([name]) => name);
  if (unseen.length > 0) throw new Error(`Not looked at, too much was asked at once: ${unseen.join(', ')}`);
  return answers;
}
