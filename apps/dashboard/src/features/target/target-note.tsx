import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { formatDay } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { type Target, useTargets } from './target.query.js';

const TargetDialog = lazy(() => import('./target-dialog.js').then(({ TargetDialog }) => ({ default: TargetDialog })));

/** "Target 85 % met, 70 % proven" beside the figures of a team, or of the organisation; its HR may set it here. */
export function TargetNote({ teamId }: { teamId?: string }) {
  const { actingRole, decidesForAll } = useReader();
  const mayDecide = teamId ? actingRole === 'HR' : decidesForAll;
  const { data } = useTargets(teamId);
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  const said = sentence(data);
  if (said === '' && !mayDecide) return null;
  return (
    <div className="second row">
      <span>{said === '' ? 'No target is set.' : `${said}.`}</span>
      {mayDecide && (
        <Button variant="default" size="compact-xs" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Set a target
        </Button>
      )}
      <Suspense fallback={null}>{isOpen && <TargetDialog {...(teamId ? { teamId } : {})} close={() => setOpen(false)} />}</Suspense>
    </div>
  );
}

/** What is to be reached now, and later; empty where nothing is. */
function sentence(targets: readonly Target[]): string {
  const now = targets.filter(({ standing, share }) => standing === 'IN_FORCE' && share !== null).map(shareOf);
  const later = targets.filter(({ standing }) => standing === 'TO_COME').toReversed().map((target) => `${shareOf(target)} from ${formatDay(target.effectiveOn)}`);
  return [now.length > 0 ? `Target ${now.join(', ')}` : null, later.length > 0 ? `to come: ${later.join(', ')}` : null].filter(Boolean).join('; ');
}

const shareOf = ({ share, measure }: Target): string => `${share === null ? 'none' : `${share} %`} ${measure === 'MET' ? 'met' : 'proven'}`;
