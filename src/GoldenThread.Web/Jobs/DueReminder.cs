using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Outgoing;
using GoldenThread.Storage.Partnerships;
using GoldenThread.Storage.Questions;
using GoldenThread.Time;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Jobs;

/// <summary>A reminder that is to go out.</summary>
internal sealed record DueReminder(OwedRow Row, Reminder Reminder);
