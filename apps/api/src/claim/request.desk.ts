import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { TesseraError } from '@tessera/domain';

import { oneAtATime } from '../operation/one-at-a-time.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden, notFound } from '../operation/problem.js';
import { ExpertReader } from './expert.reader.js';
import type { AskEndorsementInput, DeclineEndorsementInput, RequestModel } from './request.model.js';
import { RequestReader } from './request.reader.js';
import { COUNT_OPEN, DECLINE, INSERT, OPEN_OF_SELF, WITHDRAW } from './request.sql.js';
import { mustBeLevel, SkillReader } from './skill.reader.js';
import { WorkSampleReader } from './work-sample.reader.js';
import { linkOf, noteOf, reasonOf } from './written.js';

/** Requests of one person that wait for an answer. */
const OPEN_MAX = 50;

@Injectable()
export class RequestDesk {
  constructor(
    private readonly reader: RequestReader,
    private readonly skills: SkillReader,
    private readonly experts: ExpertReader,
    private readonly samples: WorkSampleReader,
  ) {}

  async ask(operation: Operation, { skillId, level, asks, note, link, sampleId }: AskEndorsementInput): Promise<Plain<RequestModel>> {
    const personId = self(operation);
    mustBeLevel(level);
    const skill = await this.skills.byId(operation, skillId);
    if (asks === 'expert' && (await this.experts.count(operation, skill.id)) === 0) throw badInput('NO_EXPERT', 'Nobody else is named as an expert of this skill. Ask those who lead you.');
    await oneAtATime(operation, `requests ${personId}`);
    const [open] = await operation.rows(OPEN_OF_SELF, personId, skill.id);
    if (open) throw new TesseraError('conflict', 'ALREADY_ASKED', 'You have asked for this skill already. Withdraw that request to ask anew.');
    const [counted] = await operation.rows<{ count: number }>(COUNT_OPEN, personId);
    if (counted!.count >= OPEN_MAX) throw new TesseraError('conflict', 'TOO_MANY_ASKED', `${OPEN_MAX} requests of yours wait already.`);
    const sample = await this.samples.own(operation, sampleId, { personId, skillId: skill.id, level });
    const id = randomUUID();
    await operation.rows(INSERT, id, personId, skill.id, level, noteOf(note), linkOf(link), sample, asks);
    return this.one(operation, id);
  }

  async withdraw(operation: Operation, id: string): Promise<Plain<RequestModel>> {
    const personId = self(operation);
    const request = await this.one(operation, id);
    if (request.personId !== personId) throw notFound();
    return this.closed(operation, request, await operation.rows(WITHDRAW, request.id, personId));
  }

  async decline(operation: Operation, { id, reason }: DeclineEndorsementInput): Promise<Plain<RequestModel>> {
    const { actingRole, personId, accountId, accountName } = operation.viewer;
    if (!['hr', 'lead', 'employee'].includes(actingRole)) throw forbidden();
    const request = await this.one(operation, id);
    if (request.personId === personId) throw badInput('DECLINED_ONESELF', 'This request is your own. Withdraw it instead.');
    return this.closed(operation, request, await operation.rows(DECLINE, request.id, accountId, accountName, reasonOf(reason)));
  }

  private async closed(operation: Operation, { id, state }: Plain<RequestModel>, done: readonly unknown[]): Promise<Plain<RequestModel>> {
    if (done.length === 0) throw new TesseraError('conflict', 'REQUEST_CLOSED', `This request is ${state}.`);
    return this.one(operation, id);
  }

  private async one(operation: Operation, id: string): Promise<Plain<RequestModel>> {
    const request = await this.reader.seen(operation, id);
    if (!request) throw notFound();
    return request;
  }
}

function self({ viewer }: Operation): string {
  if (viewer.actingRole !== 'employee' || viewer.personId === null) throw forbidden();
  return viewer.personId;
}
