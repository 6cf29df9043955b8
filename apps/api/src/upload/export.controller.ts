import { pipeline } from 'node:stream/promises';

import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { csvFile, TEMPLATES, templateCsv, type TemplateKind } from '@tessera/domain';
import type { Request, Response } from 'express';

import { mustFitWorkbook } from '../export/exported.js';
import { TABLE_EXPORTS } from '../export/exports.js';
import type { TableExport } from '../export/table-export.js';
import { workbook } from '../export/workbook.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { notFound } from '../operation/problem.js';
import { OperationDesk } from '../session/operation-desk.js';
import { RefusedExport } from './refused-export.js';

/** Files that go out. Nothing in them runs in a spreadsheet, and what comes back in is what went out. */
@Controller()
@UseFilters(ProblemFilter)
export class ExportController {
  constructor(
    private readonly operations: OperationDesk,
    private readonly refusedRows: RefusedExport,
    @Inject(TABLE_EXPORTS) private readonly tables: readonly TableExport[],
  ) {}

  @Get('templates/:file')
  template(@Param('file') file: string, @Res() response: Response): void {
    const kind = /^([a-z]+)\.csv$/.exec(file)?.[1] ?? '';
    if (!Object.hasOwn(TEMPLATES, kind)) throw notFound();
    send(response, file, templateCsv(kind as TemplateKind));
  }

  @Get('export/refused/:file')
  async refused(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const id = /^([0-9a-f-]{36})\.csv$/i.exec(file)?.[1] ?? '';
    const rows = await this.operations.run(request, { write: false }, (operation) => this.refusedRows.rows(operation, id));
    send(response, `refused-${id}.csv`, csvFile(rows));
  }

  @Get('export/:file')
  async table(@Param('file') file: string, @Query() asked: Record<string, unknown>, @Req() request: Request, @Res() response: Response): Promise<void> {
    const [, name, kind] = /^([a-z]+)\.(csv|xlsx)$/.exec(file) ?? [];
    const table = this.tables.find((one) => one.table === name);
    if (!table) throw notFound();
    const exported = await this.operations.run(request, { write: false }, (operation) => table.of(operation, asked));
    if (kind === 'csv') return send(response, file, csvFile([exported.head, ...exported.rows.map((row) => row.map((cell) => String(cell ?? '')))]));
    mustFitWorkbook(exported);
    response.setHeader('content-disposition', `attachment; filename="${file}"`);
    response.type(WORKBOOK);
    await pipeline(await workbook(exported), response);
  }
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function send(response: Response, name: string, text: string): void {
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.type('text/csv; charset=utf-8').send(text);
}
