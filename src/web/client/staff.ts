import { Application } from '@hotwired/stimulus';
import { CaptureController } from './capture-controller.ts';
import { EvaluateController } from './evaluate-controller.ts';
import { PrintController } from './print-controller.ts';
import { SubmitOnChangeController } from './submit-on-change-controller.ts';
import { ToastController } from './toast-controller.ts';

const application = Application.start();
application.register('capture', CaptureController);
application.register('evaluate', EvaluateController);
application.register('print', PrintController);
application.register('submit-on-change', SubmitOnChangeController);
application.register('toast', ToastController);

// Only the Map pays for what only the Map needs.
if (document.querySelector('[data-controller~="map"]'))
  import('./map-controller.ts').then(({ MapController }) => application.register('map', MapController));
if (document.querySelector('[data-controller~="look-again"]'))
  import('./look-again-controller.ts').then(({ LookAgainController }) =>
    application.register('look-again', LookAgainController),
  );
