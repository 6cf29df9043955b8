import { Injectable } from '@nestjs/common';

import { decidesForAll } from '../../identity/unknown-name.reader.js';
import { TitlesArguments } from '../../mapping/title.model.js';
import { TitleReader } from '../../mapping/title.reader.js';
import type { Operation } from '../../operation/operation.js';
import { EMPTY_PAGE, type PageArgs } from '../../operation/page.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { item, type TodoQueue } from '../todo-queue.js';

const unmapped = (page: PageArgs): TitlesArguments => Object.assign(new TitlesArguments(), page, { mapped: false });

/** Titles of credentials and programs that no mapping speaks of. What they move is known where a skill is suggested: people of whom it is asked, and who lack it. */
@Injectable()
export class TitleQueue implements TodoQueue {
  readonly kind = 'title';
  readonly roles = ['hr'] as const;

  constructor(
    private readonly titles: TitleReader,
    private readonly known: UntilChanged,
  ) {}

  async count(operation: Operation) {
    if (!decidesForAll(operation)) return 0;
    return this.known.of(operation, 'titles to map', async () => (await this.titles.page(operation, unmapped({ first: 1, after: null }))).totalCount);
  }

  /** A sum over suggestions would count people several times. */
  async moves() {
    return null;
  }

  async page(operation: Operation, page: PageArgs) {
    if (!decidesForAll(operation)) return EMPTY_PAGE;
    const { nodes, ...rest } = await this.titles.page(operation, unmapped(page));
    return {
      ...rest,
      nodes: nodes.map(({ id, title, issuer, people, lacking, suggestions }) => item({ id, targetId: id, title, detail: issuer, waits: people, moves: suggestions.length > 0 ? lacking : null })),
    };
  }
}
