import { useEffect, type ReactNode } from 'react';
import { More } from '../../app/more.js';
import { Await, Waiting } from '../../app/states.js';
import { StillComputing, type useGaps } from './gap.query.js';
import { UnitTable, type UnitTableProps } from './unit-table.js';

interface UnitListProps extends Omit<UnitTableProps, 'units'> {
  list: ReturnType<typeof useGaps>;
  /** What is counted, as in "25 of 69 gaps". */
  what: string;
  /** The ways to take all of it out, told how many there are. */
  files: (totalCount: number) => ReactNode;
  /** Said where there are none. */
  children: ReactNode;
}

/** Units as a table that grows page by page; while coverage is computed it asks again until they are there. */
export function UnitList({ list, what, files, children, ...table }: UnitListProps) {
  const isComputing = list.error instanceof StillComputing;
  const { refetch } = list;
  useEffect(() => {
    if (!isComputing) return;
    const timer = setInterval(() => void refetch(), 2_000);
    return () => clearInterval(timer);
  }, [isComputing, refetch]);

  if (isComputing) return <Waiting what={`${what}, coverage is being computed`} />;
  return (
    <Await query={list} what={what}>
      {({ nodes, totalCount }) =>
        nodes.length === 0 ? (
          children
        ) : (
          <>
            <UnitTable units={nodes} {...table} />
            <More list={list} shown={nodes.length} total={totalCount} what={what}>
              {files(totalCount)}
            </More>
          </>
        )
      }
    </Await>
  );
}
