import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';

import { documentHeaders } from '../document/document-headers.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { OperationDesk } from '../session/operation-desk.js';
import { CredentialReader } from './credential.reader.js';

/** Credentials as they were received, byte for byte: pictures to be shown, and anything to be kept. */
@Controller('credential-files')
@UseFilters(ProblemFilter)
export class CredentialFileController {
  constructor(
    private readonly operations: OperationDesk,
    private readonly credentials: CredentialReader,
  ) {}

  @Get(':id')
  async give(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.operations.run(request, { write: false }, async (operation) => {
      const { bytes, mediaType } = await this.credentials.file(operation, id);
      for (const [name, value] of Object.entries(documentHeaders({ id, kind: 'credential', mediaType, size: bytes.length }))) response.setHeader(name, value);
      response.end(bytes);
    });
  }
}
