import type { Provider } from '@nestjs/common';

import { AboutReader } from './about.js';
import { AssignmentExport } from './assignment-export.js';
import { CellExport } from './cell-export.js';
import { DecisionExport } from './decision-export.js';
import { GapExport } from './gap-export.js';
import { MapExport } from './map-export.js';
import { MetExport } from './met-export.js';
import { NameReader } from './names.js';
import { PeopleExport } from './people-export.js';
import type { TableExport } from './table-export.js';
import { TeamExport } from './team-export.js';
import { UnitLines } from './unit-lines.js';

const EXPORTS = [MapExport, TeamExport, GapExport, MetExport, CellExport, PeopleExport, AssignmentExport, DecisionExport];

/** All of them, as one list. */
export const TABLE_EXPORTS = Symbol('TABLE_EXPORTS');

export const EXPORT_PROVIDERS: Provider[] = [AboutReader, NameReader, UnitLines, ...EXPORTS, { provide: TABLE_EXPORTS, inject: EXPORTS, useFactory: (...all: TableExport[]) => all }];
