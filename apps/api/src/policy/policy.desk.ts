import { Injectable } from '@nestjs/common';
import { SETTING_RANGE } from '@tessera/domain';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { LIMITS } from '../limits/limits.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, notFound } from '../operation/problem.js';
import type { DecidePolicyInput, PolicySettingInput } from './policy.model.js';

const SKILL_NAMES = 'select skill_id as id, name from skill_version where organisation_id = $1 and recorded_to is null and skill_id = any ($2)';

@Injectable()
export class PolicyDesk {
  constructor(private readonly decisions: DecisionDesk) {}

  /** How evidence counts concerns everybody. Nothing that is stored changes by it. */
  async decide(operation: Operation, { settings, reason }: DecidePolicyInput): Promise<Plain<BatchModel>> {
    if (settings.length < 1 || settings.length > LIMITS.ids) throw badInput('SETTINGS_OUT_OF_RANGE', `Name 1 to ${LIMITS.ids} settings.`);
    for (const setting of settings) mustFit(setting);
    const names = await skillNames(operation, settings);
    const rows = settings.map(({ setting, skillId = null, value = null }) => ({ setting: words(setting), skill: skillId && names.get(skillId)!, value: value === null ? null : String(value) }));
    return this.decisions.propose(operation, { kind: 'policy', rows, said: `Policy: ${rows.map(sentence).join(', ')}`, reason, about: null });
  }
}

function mustFit({ setting, skillId = null, value = null }: PolicySettingInput): void {
  const [least, most] = SETTING_RANGE[setting];
  if (value !== null && (value < least || value > most)) throw badInput('SETTING_OUT_OF_RANGE', `${words(setting)} is ${least} to ${most}.`);
  if ((setting === 'revalidation-days') !== (skillId !== null)) throw badInput('SETTING_SKILL', 'Revalidation names a skill, and nothing else does.');
}

async function skillNames(operation: Operation, settings: readonly PolicySettingInput[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(settings.flatMap(({ skillId }) => (skillId ? [uuidOrNothing(skillId)] : [])))];
  const found = ids.length === 0 ? [] : await operation.rows<{ id: string; name: string }>(SKILL_NAMES, ids);
  if (found.length < ids.length) throw notFound();
  return new Map(found.map(({ id, name }) => [id, name]));
}

const words = (setting: string): string => setting.replaceAll('-', ' ');
const sentence = ({ setting, skill, value }: { readonly setting: string; readonly skill: string | null; readonly value: string | null }): string => [setting, skill && `of ${skill}`, value ?? 'as by default'].filter(Boolean).join(' ');
