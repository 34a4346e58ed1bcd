/**
 * Reports: a page to print or hand in, the same as Markdown, and the numbers as CSV, for any selection of runs. {@link
 * digitlab.report.ReportMaker} is the way in. A report is put together as {@link digitlab.report.Block}s, which know neither
 * HTML nor Markdown; its figures are {@link digitlab.chart.Drawing}s, as in the window.
 */
@NullMarked
package digitlab.report;

import org.jspecify.annotations.NullMarked;
