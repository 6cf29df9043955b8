import { Controller, Put, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';

import { ProblemFilter } from '../http/problem.filter.js';
import { refuse } from '../http/guard-request.js';
import { UploadDesk } from './upload.desk.js';
import { uploadTrouble } from './upload-trouble.js';

/** A file as it is, as the body: no form type, which pages of other sites could send. */
@Controller('upload')
@UseFilters(ProblemFilter)
export class UploadController {
  constructor(private readonly desk: UploadDesk) {}

  @Put()
  async take(@Req() request: Request, @Res() response: Response): Promise<void> {
    // Whatever becomes of it, what is still on its way is not waited for.
    response.setHeader('connection', 'close');
    const trouble = uploadTrouble(request.headers);
    if (trouble) return refuse(response, trouble);
    const { batchId, isNew } = await this.desk.take(request);
    response.status(isNew ? 201 : 200).json({ batchId });
  }
}
