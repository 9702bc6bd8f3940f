using GoldenThread.Web.Jobs;
using GoldenThread.Work.History;
using Quartz;

namespace GoldenThread.Web.Hosting;

/// <summary>
/// What happens by itself. Timetables are kept in memory on every node; a lock in the database lets one node at a time do the work.
/// "Jobs:Run" false leaves them to other nodes.
/// </summary>
internal static class JobsHosting
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Jobs").Get<JobSettings>() ?? new JobSettings());
        builder.Services.AddSingleton(builder.Configuration.GetSection("History").Get<HistorySettings>() ?? new HistorySettings());
        builder.Services.AddTransient<ReturnReminders>();
        builder.Services.AddTransient<RequestReminders>();
        // It remembers which day it has worked out.
        builder.Services.AddSingleton<AssuranceRound>();
        builder.Services.AddSingleton<TrainingRound>();
        // It remembers which night it has worked in.
        builder.Services.AddSingleton<SurveyRound>();
        builder.Services.AddTransient<RecordRound>();
        builder.Services.AddTransient<HistorySealing>();
        builder.Services.AddTransient<CleaningUp>();
        builder.Services.AddTransient<MailDelivery>();
        if (!builder.Configuration.GetValue("Jobs:Run", true)) return;
        builder.Services.AddQuartz(quartz =>
        {
            quartz.AddRecurring<ReturnReminders>();
            quartz.AddRecurring<RequestReminders>();
            quartz.AddRecurring<AssuranceRound>();
            quartz.AddRecurring<TrainingRound>();
            quartz.AddRecurring<SurveyRound>();
            quartz.AddRecurring<RecordRound>();
            quartz.AddRecurring<HistorySealing>();
            quartz.AddRecurring<CleaningUp>();
            quartz.AddRecurring<MailDelivery>();
        });
        // The first rounds do not keep the first person waiting for their page.
        builder.Services.AddQuartzHostedService(options => (options.WaitForJobsToComplete, options.StartDelay) = (true, TimeSpan.FromSeconds(2)));
    }

    /// <summary>Adds a piece of work that comes round; its class stands in the services.</summary>
    public static void AddRecurring<TWork>(this IQuartzBuilder quartz)
        where TWork : IRecurringWork
    {
        quartz.AddJob<RecurringJob<TWork>>(job => job.WithIdentity(TWork.Name));
        quartz.AddTrigger<RecurringJob<TWork>>(trigger => trigger
            .ForJob(TWork.Name)
            .WithIdentity(TWork.Name)
            .StartNow()
            .WithSimpleSchedule(rounds => rounds.WithInterval(TWork.Every).RepeatForever()));
    }
}
