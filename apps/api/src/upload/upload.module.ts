import { Module } from '@nestjs/common';

import { GraphModule } from '../server/graph.module.js';
import { SessionModule } from '../session/session.module.js';
import { CoverageExport } from './coverage-export.js';
import { ExportController } from './export.controller.js';
import { RefusedExport } from './refused-export.js';
import { UploadController } from './upload.controller.js';
import { UploadDesk } from './upload.desk.js';

/** Files coming in and going out. */
@Module({ imports: [GraphModule, SessionModule], controllers: [UploadController, ExportController], providers: [CoverageExport, RefusedExport, UploadDesk] })
export class UploadModule {}
