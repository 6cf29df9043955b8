import { Injectable } from '@nestjs/common';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden, notFound } from '../operation/problem.js';
import type { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { type TopicNames, TopicNamesReader } from '../topic/topic-names.reader.js';
import type { EndExemptionInput, ExemptInput } from './exemption.model.js';
import { ExemptionReader } from './exemption.reader.js';

@Injectable()
export class ExemptionDesk {
  constructor(
    private readonly reader: ExemptionReader,
    private readonly persons: PersonReader,
    private readonly topics: TopicNamesReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** By HR and leads, of people whom they see by name; nobody excuses themselves. */
  async exempt(operation: Operation, { personId, topicId, fromOn, toOn, reason }: ExemptInput): Promise<Plain<BatchModel>> {
    mustExempt(operation, personId);
    const person = await this.persons.byId(operation, personId);
    const topic = await this.topics.byId(operation, topicId);
    if (!topic) throw notFound();
    const today = await this.reader.today(operation);
    const first = fromOn ?? today;
    if (toOn < today) throw badInput('END_IN_THE_PAST', 'The last day is over already.');
    if (toOn < first) throw badInput('DATES_REVERSED', 'It ends before it begins.');
    const said = `Excuse ${person.name} from ${topic.name}, ${first} to ${toOn}`;
    return this.propose(operation, { person, topic, said, reason, cells: { from: first, until: toOn, reason: reason.trim().replace(/\s+/gu, ' ') } });
  }

  /** The exemption keeps its own reason; why it ends stands with the decision. */
  async end(operation: Operation, { id, toOn, reason }: EndExemptionInput): Promise<Plain<BatchModel>> {
    mustExempt(operation, null);
    const exemption = await this.reader.byId(operation, id);
    if (!exemption) throw notFound();
    mustExempt(operation, exemption.personId);
    const { fromOn, toOn: until } = exemption;
    if (fromOn === null || toOn < fromOn) throw badInput('END_BEFORE_BEGIN', 'It cannot end before it began: undo the decision or the import that it came with.');
    if (until !== null && toOn >= until) throw badInput('END_NOT_EARLIER', 'It ends then, or earlier, already.');
    const person = await this.persons.byId(operation, exemption.personId);
    const topic = (await this.topics.byId(operation, exemption.topicId))!;
    const said = `End the exemption of ${person.name} from ${topic.name} on ${toOn}`;
    return this.propose(operation, { person, topic, said, reason, cells: { from: fromOn, until: toOn, reason: exemption.reason } });
  }

  private async propose(operation: Operation, { person, topic, said, reason, cells }: Exempting): Promise<Plain<BatchModel>> {
    const { externalIds, emails } = await this.persons.identifiers(operation, person.id);
    const rows = [{ person: externalIds[0] ?? emails[0] ?? null, ...(topic.skill === null ? { credential: topic.credentials } : { skill: topic.skill }), ...cells }];
    return this.decisions.propose(operation, { kind: 'exemptions', rows, said, reason, about: [person.id] });
  }
}

interface Exempting {
  readonly person: Plain<PersonModel>;
  readonly topic: TopicNames;
  readonly said: string;
  readonly reason: string;
  readonly cells: { readonly from: string; readonly until: string; readonly reason: string };
}

function mustExempt({ viewer }: Operation, personId: string | null): void {
  if (viewer.actingRole !== 'hr' && viewer.actingRole !== 'lead') throw forbidden();
  if (personId !== null && viewer.personId === personId.toLowerCase()) throw badInput('OWN_EXEMPTION', 'Nobody excuses themselves: ask HR or another lead.');
}
