import { Injectable } from '@nestjs/common';
import { fold } from '@tessera/domain';

import { mustBeHr } from '../decision/for-hr.js';
import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, pageInOrder } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { badInput } from '../operation/problem.js';
import type { TitleModel, TitlesArguments } from './title.model.js';
import { TitleSource } from './title.source.js';

type Title = Plain<TitleModel>;
type Place = readonly [lacking: number, people: number, folded: string, id: string];

@Injectable()
export class TitleReader {
  constructor(private readonly source: TitleSource) {}

  /** That no mapping in force speaks of, in no order. */
  async unmapped(operation: Operation): Promise<Title[]> {
    mustBeHr(operation);
    return (await this.source.all(operation)).filter(({ standing }) => standing === 'unmapped');
  }

  /** What could move most first: people who hold the title and lack what is suggested, then people who hold it. */
  async page(operation: Operation, { search, issuer, standing, ...page }: TitlesArguments): Promise<Page<Title>> {
    mustBeHr(operation);
    const keyset = keysetOf(page, [0, 0, 'title', 'key'] as const);
    if ((search ?? '').length > LIMITS.searchCharacters) throw badInput('SEARCH_TOO_LONG', `A search has at most ${LIMITS.searchCharacters} characters.`);
    const text = (search ?? '').trim().toLowerCase();
    const found = (await this.source.all(operation)).filter(
      (title) => (standing === null || title.standing === standing) && (issuer === null || fold(title.issuerKey) === fold(issuer)) && `${title.title}\n${title.issuer}`.toLowerCase().includes(text),
    );
    return pageInOrder<Title, Place>(found, keyset, placeOf);
  }
}

/** Long titles are told apart by their ids. */
const placeOf = ({ lacking, people, title, id }: Title): Place => [-lacking, -people, title.toLowerCase().slice(0, 200), id.slice(0, 500)];
