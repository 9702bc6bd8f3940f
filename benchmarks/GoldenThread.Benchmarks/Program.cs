using GoldenThread.Benchmarks;

return args switch
{
    ["import", .. var files] => await ImportBenchmark.Run(files),
    ["fill"] => await FilledDatabase.Make(),
    ["bare", var url] => await BareEndpoints.Serve(url),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        import FILE…   reads and understands each file: seconds and megabytes, each in a process of its own
        fill           fills the database of ConnectionStrings__GoldenThread: 200 plans, 4,000 recommendations, 40,000 actions
        bare URL       serves the same queries as the pages, by Npgsql, as JSON
        """);
    return 2;
}
