import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', { description: 'Whether a list goes on, and where.' })
export class PageInfoModel {
  @Field({ description: 'Whether another page follows.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page; null where this page is empty.' })
  endCursor!: string | null;
}

export interface Connection<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: PageInfoModel;
  readonly totalCount: number;
}

/** The connection type of a node type: `connectionOf('Person', () => PersonModel)` is `PersonConnection`. */
export function connectionOf<N>(name: string, node: () => Type<N>): Type<Connection<N>> {
  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name}.` })
  class ConnectionModel implements Connection<N> {
    @Field(() => [node()], { description: 'The entries of this page, in the order of the list.' })
    nodes!: N[];

    @Field(() => PageInfoModel, { description: 'Whether the list goes on.' })
    pageInfo!: PageInfoModel;

    @Field(() => Int, { description: 'Entries of the whole list that this reader may see.' })
    totalCount!: number;
  }
  return ConnectionModel;
}
