import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { csvFile, TEMPLATES, templateCsv, type TemplateKind } from '@tessera/domain';
import type { Request, Response } from 'express';

import { ProblemFilter } from '../http/problem.filter.js';
import { notFound } from '../operation/problem.js';
import { OperationDesk } from '../session/operation-desk.js';
import { CoverageExport } from './coverage-export.js';
import { RefusedExport } from './refused-export.js';

/** Files that go out. Nothing in them runs in a spreadsheet, and what comes back in is what went out. */
@Controller()
@UseFilters(ProblemFilter)
export class ExportController {
  constructor(
    private readonly operations: OperationDesk,
    private readonly refusedRows: RefusedExport,
    private readonly coverage: CoverageExport,
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

  @Get('export/coverage.csv')
  async map(@Query() asked: Record<string, unknown>, @Req() request: Request, @Res() response: Response): Promise<void> {
    const rows = await this.operations.run(request, { write: false }, (operation) => this.coverage.rows(operation, asked));
    send(response, 'coverage.csv', csvFile(rows));
  }
}

function send(response: Response, name: string, text: string): void {
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.type('text/csv; charset=utf-8').send(text);
}
