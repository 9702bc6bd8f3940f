using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Makes and ends courses, adds and cancels sessions, names who trains.</summary>
internal sealed class KeepCourses(GoldenThreadDb db, Acting acting, Saving saving, PostLetters letters)
{
    /// <summary>Makes a course.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public async Task<Course> Make(CourseContent content)
    {
        var course = new Course(acting.Partnership, content, acting.By);
        db.Add(course);
        await db.SaveAsRead();
        return course;
    }

    /// <summary>Changes it.</summary>
    /// <exception cref="RuleException">Something is missing, or it ended.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it.</exception>
    public Task Change(Course course, uint seen, CourseContent content) => saving.Change(course.Version, seen, () => course.Change(content));

    /// <summary>Ends it.</summary>
    /// <exception cref="RuleException">It is not said why, or sessions are still to come.</exception>
    public async Task End(Course course, string because)
    {
        course.End(acting.Today, because, await db.CourseSessions.Where(s => s.CourseId == course.Id).ToListAsync(), acting.Now);
        await db.SaveAsRead(because);
    }

    /// <summary>Adds a session.</summary>
    /// <exception cref="RuleException">The course ended, or the number of places is none.</exception>
    public async Task<CourseSession> Add(Course course, DateTimeOffset begins, string place, int? places, IEnumerable<SessionTrainer> trainers)
    {
        var session = new CourseSession(course, begins, place, places, trainers);
        db.Add(session);
        await db.SaveAsRead();
        return session;
    }

    /// <summary>Names somebody who trains at it; they see its list from then on.</summary>
    /// <exception cref="RuleException">They are named already.</exception>
    public async Task Name(CourseSession session, Account account)
    {
        session.Name(new SessionTrainer(new PersonId(account.Id), account.FullName));
        await db.SaveAsRead();
    }

    /// <summary>Cancels a session, and tells those who had booked.</summary>
    /// <exception cref="RuleException">It is not said why, or it was held.</exception>
    public async Task Cancel(CourseSession session, Course course, string because)
    {
        session.Cancel(because, acting.Now);
        var booked = await db.Attendances.Where(a => a.SessionId == session.Id && a.Status == AttendanceStatus.Booked && a.JoinedTo == null)
            .Join(db.Attendees, a => a.AttendeeId, p => p.Id, (_, p) => p).Where(p => p.Email != null).OrderBy(p => p.Id).ToListAsync();
        letters.Post(booked.Select(p => new OutboxMessage
        {
            Partnership = acting.Partnership,
            ToAddress = p.Email!,
            ToName = p.Called,
            Subject = $"Cancelled: {course.Title}, {TrainingWords.When(session)}",
            Body = $"Dear {p.Called},\n\nThis session is cancelled:\n{course.Title}, {TrainingWords.When(session)}\n\nReason: {because.Trim()}",
            CreatedAt = acting.Now,
            DueAt = acting.Now,
        }));
        await db.SaveAsRead(because);
    }
}
