using System.Globalization;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>For the pages of children under load: many children of a person of the sample.</summary>
internal static class ChildrenPages
{
    /// <summary>Lays children in, and prints the addresses of those that the person may open.</summary>
    /// <param name="email">The person: somebody who works with children.</param>
    /// <param name="count">How many children.</param>
    public static async Task<int> Fill(string email, string count)
    {
        await using var source = Owner();
        await using var asked = source.CreateCommand("select partnership_id, organisation_id, id from account where lower(email) = lower($1)");
        asked.Parameters.Add(new NpgsqlParameter { Value = email });
        await using var person = await asked.ExecuteReaderAsync();
        if (!await person.ReadAsync()) throw new InvalidOperationException($"{email} is nobody here.");
        var (partnership, organisation, worker) = (person.GetGuid(0), person.GetGuid(1), person.GetGuid(2));
        await person.CloseAsync();
        var children = int.Parse(count, CultureInfo.InvariantCulture);
        await ChildrenBenchmark.Fill(source, partnership, organisation, worker, (Guid.NewGuid(), Guid.NewGuid()), children);
        for (var n = 0; n < Math.Min(children, 200 * ChildrenBenchmark.Workers); n += ChildrenBenchmark.Workers) Console.WriteLine($"/children/{ChildrenBenchmark.Id(n, 0)}");
        return 0;
    }

    private static NpgsqlDataSource Owner() => NpgsqlDataSource.Create(
        Environment.GetEnvironmentVariable("ConnectionStrings__Owner") ?? throw new InvalidOperationException("Set ConnectionStrings__Owner to a database that may be filled."));
}
