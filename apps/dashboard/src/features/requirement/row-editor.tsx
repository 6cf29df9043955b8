import { Button, NativeSelect, TextInput } from '@mantine/core';
import { gradeName, GRADES, LEVEL_CHOICES } from '../evidence/evidence.words.js';
import { weightName } from '../coverage/coverage.words.js';
import type { Draft, Field } from './draft.js';

interface RowEditorProps {
  draft: Draft;
  troubles: Partial<Record<Field, string>>;
  /** Said once the reader has asked for the effect. */
  isTold: boolean;
  isRepeated: boolean;
  change: (field: Field, value: string) => void;
  remove: () => void;
}

const WEIGHTS = [1, 2, 3].map((weight) => ({ value: String(weight), label: weightName(weight) }));

/** One requirement: what, how well, of whom. */
export function RowEditor({ draft, troubles, isTold, isRepeated, change, remove }: RowEditorProps) {
  const name = draft.skill?.name ?? (draft.credentials || 'credentials');
  const told = (field: Field) => (isTold ? troubles[field] : undefined);
  const usual = draft.weight === '3' ? 'attested' : 'endorsed';
  return (
    <fieldset className="asked-row">
      <legend>{draft.skill ? draft.skill.name : 'Any one of some credentials'}</legend>
      {!draft.skill && (
        <TextInput className="wide" size="xs" label="Credentials" description="Names, separated by semicolons; any one is enough" value={draft.credentials} error={told('credentials')} onChange={({ currentTarget }) => change('credentials', currentTarget.value)} />
      )}
      {draft.skill && <NativeSelect size="xs" label="Level" data={LEVEL_CHOICES} value={draft.level} onChange={({ currentTarget }) => change('level', currentTarget.value)} />}
      <NativeSelect
        size="xs" label="Minimum grade" value={draft.grade} onChange={({ currentTarget }) => change('grade', currentTarget.value)}
        data={[{ value: '', label: `as usual: ${usual}` }, ...GRADES.map((grade) => ({ value: grade, label: gradeName(grade) }))]}
      />
      <NativeSelect size="xs" label="Weight" data={WEIGHTS} value={draft.weight} onChange={({ currentTarget }) => change('weight', currentTarget.value)} />
      <TextInput size="xs" label="Grace, days" inputMode="numeric" value={draft.grace} error={told('grace')} onChange={({ currentTarget }) => change('grace', currentTarget.value)} />
      <Demand draft={draft} trouble={told('minimum')} change={change} />
      <Button size="xs" variant="default" onClick={remove}>
        Remove<span className="sr-only">&nbsp;{name}</span>
      </Button>
      {isRepeated && (
        <p role="alert" className="wide small notice warn" style={{ margin: 0 }}>
          Another row asks the same people for the same. Remove one of them.
        </p>
      )}
    </fieldset>
  );
}

/** Everyone, or at least so many. */
function Demand({ draft: { minimum }, trouble, change }: { draft: Draft; trouble: string | undefined; change: RowEditorProps['change'] }) {
  const isMinimum = minimum !== '';
  return (
    <>
      <NativeSelect
        size="xs" label="Of whom" data={[{ value: 'everyone', label: 'everyone' }, { value: 'at least', label: 'at least so many' }]}
        value={isMinimum ? 'at least' : 'everyone'} onChange={({ currentTarget }) => change('minimum', currentTarget.value === 'everyone' ? '' : '1')}
      />
      {isMinimum && <TextInput size="xs" label="People" inputMode="numeric" value={minimum} error={trouble} onChange={({ currentTarget }) => change('minimum', currentTarget.value || '0')} />}
    </>
  );
}
