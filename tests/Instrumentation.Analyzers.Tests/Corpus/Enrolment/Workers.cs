using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Academy.Messages;
using Instrumentation;
using Microsoft.Extensions.Hosting;

namespace MassTransit
{
    public interface ConsumeContext<T>
    {
        T Message { get; }
    }

    public interface IConsumer<T>
    {
        Task Consume(ConsumeContext<T> context);
    }
}

namespace Quartz
{
    public interface IJobExecutionContext
    {
    }

    public interface IJob
    {
        Task Execute(IJobExecutionContext context);
    }
}

namespace Academy.Messages
{
    public interface IBus
    {
        void Publish(object message);
    }

    public static class Scheduler
    {
        public static void Later(string job, string? context = null) => Console.WriteLine(job + context);
    }

    public sealed class CourseClosed
    {
        public string CourseId { get; init; } = "";
    }

    public sealed class CourseOpened
    {
        public string CourseId { get; init; } = "";

        public StoredContext? Context { get; init; }
    }

    public sealed record Envelope(CourseClosed Body, TrackingContext Context);
}

namespace Academy.Jobs
{
    using Academy.Tracking;

    public sealed record Reminder(string Course, string Context);

    /// <summary>Sends reminders out of a queue, and forgets whose they are.</summary>
    public sealed class ReminderWorker(ChannelReader<Reminder> queue, ITracker tracker) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await foreach (var reminder in queue.ReadAllAsync(stoppingToken))
            {
                tracker.Track(new {|TRK206:ReminderSent|} { CourseId = reminder.Course });
                tracker.Track(new BatchFinished { BatchId = new BatchId(Guid.NewGuid().ToString()) });
                Tell(reminder);
            }
        }

        public void TellNow(Reminder reminder) => tracker.Track(new ReminderSent { CourseId = reminder.Course });

        private void Tell(Reminder reminder) => tracker.Track(new {|TRK206:LessonOpened|} { CourseId = reminder.Course });
    }

    public sealed class CarefulWorker(ChannelReader<Reminder> queue, ITracker tracker) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await foreach (var reminder in queue.ReadAllAsync(stoppingToken))
            {
                using (TrackingContext.Begin(StoredContext.Restore(reminder.Context).Context))
                    tracker.Track(new ReminderSent { CourseId = reminder.Course });
            }
        }
    }

    public sealed class Startup(ITracker tracker) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            tracker.Track({|TRK206:new LessonOpened()|});
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public sealed class AppliedConsumer(ITracker tracker) : MassTransit.IConsumer<ApplyMessage>
    {
        public Task Consume(MassTransit.ConsumeContext<ApplyMessage> context)
        {
            tracker.Track(new {|TRK206:LessonOpened|} { CourseId = context.Message.CourseId });
            return Task.CompletedTask;
        }
    }

    public sealed class RestoringConsumer(ITracker tracker) : MassTransit.IConsumer<CourseOpened>
    {
        public Task Consume(MassTransit.ConsumeContext<CourseOpened> context)
        {
            using var scope = TrackingContext.Begin(context.Message.Context?.Context ?? TrackingContext.Empty);
            tracker.Track(new LessonOpened { CourseId = context.Message.CourseId });
            return Task.CompletedTask;
        }
    }

    public sealed class NightlyJob(ITracker tracker) : Quartz.IJob
    {
        public async Task Execute(Quartz.IJobExecutionContext context)
        {
            await Task.Delay(1);
            var sent = new ReminderSent();
            tracker.Track({|TRK206:sent|});
        }
    }

    public sealed class Pulse(ITracker tracker) : IDisposable
    {
        private Timer? _timer;

        public void Start() => _timer = new Timer(_ => tracker.Track({|TRK206:new ReminderSent()|}), null, 0, 60_000);

        public void Beat(System.Timers.Timer timer) => timer.Elapsed += OnElapsed;

        public void Dispose() => _timer?.Dispose();

        private void OnElapsed(object? sender, System.Timers.ElapsedEventArgs e) => tracker.Track({|TRK206:new LessonOpened()|});
    }

    public sealed class PaymentWorker(ChannelReader<Reminder> queue, ITracker tracker) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await foreach (var paid in queue.ReadAllAsync(stoppingToken))
                tracker.Track(new PaymentCompleted { ApplicationId = new ApplicationId(paid.Course) }, StoredContext.Restore(paid.Context));
        }
    }

    public sealed class RequestService(ITracker tracker)
    {
        public void Remind(string course)
        {
            tracker.Track(new ReminderSent { CourseId = course });
            _ = Task.Run(() => tracker.Track(new ReminderSent { CourseId = course }));
        }
    }

    /// <summary>What leaves the process.</summary>
    public sealed class Outbox(IBus bus)
    {
        public void Publish(string course, object anything, ApplyMessage applied, Queue<CourseClosed> closed)
        {
            bus.{|TRK208:Publish|}(new CourseClosed { CourseId = course });
            var message = new CourseClosed { CourseId = course };
            bus.{|TRK208:Publish|}(message);
            bus.{|TRK208:Publish|}(closed.Dequeue());
            Scheduler.{|TRK208:Later|}("close");
            Scheduler.{|TRK208:Later|}("close", null);
            Scheduler.{|TRK208:Later|}(job: "close", context: default);
            bus.{|TRK208:Publish|}(42);

            bus.Publish(new CourseOpened { CourseId = course, Context = StoredContext.Capture() });
            bus.Publish(new Envelope(message, TrackingContext.Current));
            bus.Publish(applied);
            bus.Publish(anything);
            Scheduler.Later("open", StoredContext.Capture().ToText());
            Scheduler.Later(context: course, job: "open");
        }
    }
}
