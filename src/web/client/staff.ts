import { Application } from '@hotwired/stimulus';
import { EvaluateController } from './evaluate-controller.ts';
import { SubmitOnChangeController } from './submit-on-change-controller.ts';
import { ToastController } from './toast-controller.ts';

const application = Application.start();
application.register('evaluate', EvaluateController);
application.register('submit-on-change', SubmitOnChangeController);
application.register('toast', ToastController);
