using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Work;

/// <summary>
/// Every piece of work, for pages, programs, jobs and the terminal. Nothing is listed: a class of this project that is given the database or another piece of
/// work is one.
/// </summary>
internal static class WorkServices
{
    public static IServiceCollection AddWork(this IServiceCollection services)
    {
        foreach (var work in typeof(WorkServices).Assembly.GetTypes().Where(IsWork))
        {
            if (work.GetCustomAttribute<OneForAllAttribute>() is null) services.AddScoped(work);
            else services.AddSingleton(work);
            // What several areas have, each for itself, is found together: all results that can be attached, all that the board reads.
            foreach (var kind in work.GetInterfaces().Where(one => one.GetCustomAttribute<OfEachAreaAttribute>() is not null))
                services.AddScoped(kind, given => given.GetRequiredService(work));
        }

        return services;
    }

    // Values hold what they are made of; they are records, or are made by hand.
    private static bool IsWork(Type type) => type is { IsClass: true, IsAbstract: false, IsNested: false }
        && !type.IsAssignableTo(typeof(Exception)) && !type.IsAssignableTo(typeof(Attribute)) && type.GetMethod("<Clone>$") is null
        && type.GetConstructors() is [var made] && made.GetParameters().All(IsGiven)
        && (made.GetParameters().Length > 0 || type.GetCustomAttribute<OneForAllAttribute>() is not null);

    private static bool IsGiven(ParameterInfo parameter) =>
        parameter.ParameterType is { IsValueType: false } type && type != typeof(string)
            && (type.IsInterface || type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) != true);
}
