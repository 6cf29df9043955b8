import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Controller, Delete, Get, Param, Put, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';

import { refuse } from '../http/guard-request.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { LIMITS } from '../limits/limits.js';
import { OperationDesk } from '../session/operation-desk.js';
import { uploadTrouble } from '../upload/upload-trouble.js';
import { DocumentFileReader } from './document-file.reader.js';
import { documentHeaders } from './document-headers.js';
import { DocumentUploadDesk } from './document-upload.desk.js';
import { DocumentWithdrawDesk } from './document-withdraw.desk.js';

/** Certificates and work samples as files, in and out. */
@Controller('document-files')
@UseFilters(ProblemFilter)
export class DocumentController {
  constructor(
    private readonly desk: DocumentUploadDesk,
    private readonly operations: OperationDesk,
    private readonly withdrawals: DocumentWithdrawDesk,
    private readonly files: DocumentFileReader,
  ) {}

  @Put()
  async take(@Req() request: Request, @Res() response: Response): Promise<void> {
    // Whatever becomes of it, what is still on its way is not waited for.
    response.setHeader('connection', 'close');
    const trouble = uploadTrouble(request.headers, LIMITS.documentBytes);
    if (trouble) return refuse(response, trouble);
    const { documentId, isNew } = await this.desk.take(request);
    response.status(isNew ? 201 : 200).json({ documentId });
  }

  @Delete(':id')
  async withdraw(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    response.json({ documentId: await this.withdrawals.withdraw(request, id) });
  }

  @Get(':id')
  async give(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.operations.run(request, { write: false }, async (operation) => {
      const document = await this.files.byId(operation, id);
      for (const [name, value] of Object.entries(documentHeaders(document))) response.setHeader(name, value);
      await pipeline(Readable.from(document.bytes), response).catch(unlessGone);
    });
  }
}

/** Who does not wait for the end of a file has done nothing wrong. */
function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
