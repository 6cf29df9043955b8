import { Button } from '@mantine/core';
import { lazy } from 'react';
import { DataTable, unseen } from '../../app/data-table.js';
import { useDialog } from '../../app/dialog-room.js';
import { formatDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { useExperts, type ExpertRow } from './claim.query.js';

const ExpertDialog = lazy(() => import('./expert-dialog.js').then((loaded) => ({ default: loaded.ExpertDialog })));

/** Who may endorse those who ask, at which skill; HR names them. */
export function ExpertsList() {
  const show = useDialog();
  const open = (expert: ExpertRow | null) => show((close) => <ExpertDialog expert={expert} close={close} />);
  return (
    <>
      <ListOf list={useExperts()} what="experts" nothing="Nobody is named yet. Name an expert of a skill, and employees can ask them to be endorsed.">
        {(experts) => (
          <DataTable name="Named experts" columns={['Person', 'Skill', 'Days', unseen('Change')]}>
            {experts.map((expert) => (
              <tr key={expert.id}>
                <th scope="row">{expert.person.name}</th>
                <td>{expert.skill.name}</td>
                <td className="nowrap">
                  {expert.now ? '' : 'not today: '}
                  {expert.fromOn ? `from ${formatDay(expert.fromOn)} ` : ''}
                  {expert.toOn ? `to ${formatDay(expert.toOn)}` : 'without end'}
                </td>
                <td className="num">
                  <Button variant="default" size="compact-sm" onClick={() => open(expert)} aria-haspopup="dialog">
                    Change<span className="sr-only">&nbsp;{expert.person.name} at {expert.skill.name}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </DataTable>
        )}
      </ListOf>
      <Button variant="default" size="xs" style={{ marginTop: 12 }} onClick={() => open(null)} aria-haspopup="dialog">
        Name an expert
      </Button>
    </>
  );
}
