import { MultiSelect } from '@mantine/core';
import { useTitlesOf } from './mapping.query.js';

interface TitlesFieldProps {
  issuerKey: string;
  titles: readonly string[];
  choose: (titles: string[]) => void;
}

/** One or several titles of one issuer; several are needed all together. */
export function TitlesField({ issuerKey, titles, choose }: TitlesFieldProps) {
  const { data } = useTitlesOf(issuerKey);
  const known = (data?.nodes ?? []).map(({ title }) => title);
  return (
    <MultiSelect
      label="Titles"
      description={data && data.totalCount > data.nodes.length ? `Several are needed all together. ${data.nodes.length} of ${data.totalCount} titles can be chosen here.` : 'Several are needed all together.'}
      value={[...titles]}
      onChange={choose}
      data={[...new Set([...titles, ...known])]}
      maxValues={10}
      searchable
      required
    />
  );
}

/** Whether these titles are the one of a program, whose own mapping it then is. */
export function useIsProgram(issuerKey: string, titles: readonly string[]): boolean {
  const { data } = useTitlesOf(issuerKey);
  const meant = (data?.nodes ?? []).filter(({ title }) => title === titles[0]);
  return titles.length === 1 && meant.length > 0 && meant.every(({ kind }) => kind === 'PROGRAM');
}
