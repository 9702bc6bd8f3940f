using Mono.Cecil;

namespace GoldenThread.House.Tests;

/// <summary>What may not be said in a room, whoever forgets it: closed by default, with what is let through by name.</summary>
public sealed class RoomsTests
{
    // What asks the machine for the time, for chance, for its place, for files or the net.
    private static readonly string[] Outside =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow",
        "System.TimeProvider::get_System", "System.Guid::NewGuid", "System.Guid::CreateVersion7", "System.Random::",
        "System.Security.Cryptography.RandomNumberGenerator::",
        "System.TimeZoneInfo::", "System.Diagnostics.Stopwatch::", "System.Environment::Get", "System.Environment::get_TickCount", "System.IO.File::",
        "System.IO.Directory::", "System.Console::", "System.Net.Http.", "System.Net.Sockets.", "System.Net.Dns::",
    ];

    // Ids are made where the thing is made, and the hour of London before 1996 is the platform's: docs/decisions/0103.
    private static readonly string[] Allowed = ["GoldenThread.Sequence", "GoldenThread.Time.LondonTime"];

    [Fact]
    public void The_model_has_no_clock_no_chance_and_no_files_of_its_own()
    {
        using var model = House.Compiled("GoldenThread");
        Calls(model).Where(call => Outside.Any(call.To.StartsWith) && !Allowed.Contains(call.From)).Select(call => $"{call.From} calls {call.To}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_page_and_an_endpoint_hold_no_query_and_save_nothing()
    {
        House.Mentions("GoldenThread.Web")
            .Where(
                mention => mention.FromNamespace.StartsWith("GoldenThread.Web.Pages", StringComparison.Ordinal)
                    || mention.FromNamespace.StartsWith("GoldenThread.Web.Api", StringComparison.Ordinal))
            .Where(IsDatabase).ShouldBeEmpty();
    }

    [Fact]
    public void The_terminal_holds_no_query_and_saves_nothing()
    {
        House.Mentions("GoldenThread.Cli").Where(mention => mention.ToNamespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_that_knows_children_writes_letters_so_no_letter_carries_a_child_s_name()
    {
        var work = House.Mentions("GoldenThread.Work").ToList();
        var writers = work.Where(mention => mention.To == "OutboxMessage").Select(mention => (mention.FromNamespace, mention.From)).ToHashSet();

        writers.Count.ShouldBeGreaterThan(5);
        work.Where(mention => writers.Contains((mention.FromNamespace, mention.From)) && OfChildren.Any(area => mention.ToNamespace.EndsWith(area, StringComparison.Ordinal)))
            .ShouldBeEmpty();
        writers.Where(writer => OfChildren.Any(area => writer.FromNamespace.EndsWith(area, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static readonly string[] OfChildren = [".Children", ".Stories"];

    private static bool IsDatabase(Mention mention) => mention is { ToNamespace: "GoldenThread.Storage", To: "GoldenThreadDb" or "Database" }
        || mention.ToNamespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
        || mention.ToNamespace.StartsWith("Npgsql", StringComparison.Ordinal);

    private static IEnumerable<(string From, string To)> Calls(ModuleDefinition compiled) =>
        from type in compiled.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        let called = instruction.Operand as MethodReference
        where called is not null
        select (Mentioned.Outer(type).FullName, $"{called.DeclaringType.FullName}::{called.Name}");
}
