using GoldenThread.Benchmarks;

return args switch
{
    ["import", .. var files] => await ImportBenchmark.Run(files),
    ["generate", var folder, .. var rows] => await GeneratedFiles.Write(folder, rows),
    ["chronology", .. var counts] => await ChronologyBenchmark.Run(counts),
    ["chronology-page", .. var arguments] => await ChronologyPageBenchmark.Run(arguments),
    ["pathways", .. var counts] => await PathwayBenchmark.Run(counts),
    ["recurrence", .. var counts] => await RecurrenceBenchmark.Run(counts),
    ["assurance-database", var folder, .. var counts] => await AssuranceDatabaseBenchmark.Run(folder, counts),
    ["attendance", var folder, .. var counts] => await AttendanceBenchmark.Run(folder, counts),
    ["board", var folder, .. var counts] => await BoardBenchmark.Run(folder, counts),
    ["assurance", .. var counts] => AssuranceBenchmark.Run(counts),
    ["children", var folder, .. var counts] => await ChildrenBenchmark.Run(folder, counts),
    ["surveys", var folder, .. var counts] => await SurveyBenchmark.Run(folder, counts),
    ["surveys-sent", var program, var folder, var perSecond, var seconds] => await SurveyServer.Sent(program, folder, perSecond, seconds),
    ["surveys-killed", var program, var folder, var kills] => await SurveyServer.Killed(program, folder, kills),
    ["profile", .. var counts] => ProfileBenchmark.Run(counts),
    ["profile-database", var folder, .. var counts] => await ProfileDatabaseBenchmark.Run(folder, counts),
    ["tasks", var folder, .. var counts] => await TasksBenchmark.Run(folder, counts),
    ["children-fill", var email, var count] => await ChildrenPages.Fill(email, count),
    ["children-guards", "on" or "off"] => await ChildrenPages.Guards(args[1] == "on"),
    ["fill"] => await FilledDatabase.Make(),
    ["cluster", var folder] => await ClusterForAWhile.Run(folder),
    ["bare", var url, var site, var cookie, .. var pages] => await BareEndpoints.Serve(url, site, cookie, pages),
    ["even", var url, var cookies, var perSecond, var seconds] => await EvenRate.Run(url, cookies, perSecond, seconds),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        import FILE…   reads and understands each file: seconds and megabytes, each in a process of its own
        generate FOLDER ROWS…
                       writes an invented plan of so many rows in each format that is read
        chronology COUNT…
                       reads and merges the chronologies of twenty organisations with so many entries in all
        chronology-page ADDRESS PASSWORD-FILE COUNT…
                       sends such chronologies in to a running ./start, and asks its pages for them
        pathways COUNT…
                       works all pathways out over so many invented children, beside a loop by hand that checks three of them
        recurrence COUNT…
                       builds an index of so many invented recommendations and asks it; then ranks the labelled pairs beside PostgreSQL's own
                       full text and trigram ranking, on the server of ConnectionStrings__GoldenThread where there is one
        assurance COUNT…
                       works out the limits and signals of so many series of ten years by month, and the doubts of as many actions
        children FOLDER COUNT…
                       lays so many invented children in by COPY, on the private PostgreSQL of FOLDER, and measures opening, deciding and searching; the
                       data is gone afterwards
        surveys FOLDER COUNT…
                       counts so many invented questionnaires, in memory and in the private PostgreSQL of FOLDER, takes them out of the letter box; writes and reads a
                       form of 500 questions
        surveys-sent GoldenThread.Web.dll FOLDER PER_SECOND SECONDS
                       starts the application on a port of this machine and sends so many questionnaires a second, each through its pages
        surveys-killed GoldenThread.Web.dll FOLDER KILLS
                       kills the application so many times while questionnaires are sent, and looks for each that was said to be sent
        profile COUNT…
                       works out the profile of an infant with five adults, ten organisations and three years of answers, then those of so many infants
        profile-database FOLDER COUNT…
                       copies so many infants with ten months of answers into the private PostgreSQL of FOLDER and counts them as measures do; the data is gone afterwards
        tasks FOLDER COUNT…
                       copies so many invented children with contacts and events into the private PostgreSQL of FOLDER, works all tasks out twice, and measures
                       recording a contact, a list of tasks, who is around a child; the data is gone afterwards
        assurance-database FOLDER COUNT…
                       fills a PostgreSQL of its own in FOLDER with so many indicators of sixty organisations and ten years by month, and asks for a chart, the list, all series
        board FOLDER COUNT…
                       lays sixty organisations and ten years of assurance with so many indicators into a PostgreSQL of its own in FOLDER, and asks for the board's page, today
                       and on past days, and for its pack
        attendance FOLDER ROWS…
                       takes in lists of attendance of so many rows, on the private PostgreSQL of FOLDER, as a business manager does, and the same list again; the
                       data is gone afterwards
        children-fill EMAIL COUNT
                       lays so many invented children into the database of ConnectionStrings__Owner, every 400th this person's, and prints the addresses of those
        children-guards on|off
                       takes what guards the records of children out of the database of ConnectionStrings__Owner, which is gone afterwards, or puts it back
        fill           fills the database of ConnectionStrings__GoldenThread: 200 plans, 4,000 recommendations, 40,000 actions
        cluster FOLDER runs the private PostgreSQL of FOLDER until standard input ends, and prints how to reach it
        bare URL SITE COOKIE NAME=PATH…
                       looks at each page of the application at SITE once, and serves what it asks the database at URL/NAME, by Npgsql, as JSON;
                       at URL/finished the figures of the first page, made before, from one row
        even URL COOKIES RATE SECONDS
                       asks for a page, or those of @FILE in turn, so many times a second, evenly: the median, the 95th and the 99th of a hundred in ms, and how many were answered
        """);
    return 2;
}
