import { Controller, Put, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';

import { ProblemFilter } from '../http/problem.filter.js';
import { refuse } from '../http/guard-request.js';
import { OperationDesk } from '../session/operation-desk.js';
import { UploadDesk } from './upload.desk.js';
import { uploadTrouble } from './upload-trouble.js';

/** A file as it is, as the body: no form type, which pages of other sites could send. */
@Controller('upload')
@UseFilters(ProblemFilter)
export class UploadController {
  constructor(
    private readonly operations: OperationDesk,
    private readonly desk: UploadDesk,
  ) {}

  @Put()
  async take(@Req() request: Request, @Res() response: Response): Promise<void> {
    const trouble = uploadTrouble(request.headers);
    if (trouble) return refuse(response.setHeader('connection', 'close'), trouble);
    const batchId = await this.operations.run(request, { write: true }, (operation) => this.desk.take(operation, request));
    response.status(201).json({ batchId });
  }
}
