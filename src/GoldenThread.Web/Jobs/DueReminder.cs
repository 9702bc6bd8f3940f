using GoldenThread.Returns;
using GoldenThread.Storage.Questions;

namespace GoldenThread.Web.Jobs;

/// <summary>A reminder that is to go out.</summary>
internal sealed record DueReminder(OwedRow Row, Reminder Reminder);
